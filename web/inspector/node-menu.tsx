export { Menu as NodeMenu, type MenuEntry } from '../ui/menu';
